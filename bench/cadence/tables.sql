-- What the verdicts are computed from: the facts as they are loaded, and the calendar of 2026.

-- `records_from`: the first day on which the unit's contacts could be recorded; NULL is long ago.
CREATE TABLE unit (unit_id VARCHAR, records_from DATE);
CREATE TABLE responsibility (unit_id VARCHAR, instructor_id VARCHAR, kind VARCHAR, from_day DATE, to_day DATE);
CREATE TABLE closure (unit_id VARCHAR, from_day DATE, to_day DATE, waits BOOLEAN);
CREATE TABLE "leave" (instructor_id VARCHAR, from_day DATE, to_day DATE, cover_id VARCHAR, waits BOOLEAN);
CREATE TABLE contact (
  contact_id VARCHAR, unit_id VARCHAR, on_day DATE, by_id VARCHAR,
  channel ENUM ('phone', 'online', 'onsite', 'elsewhere'), reached BOOLEAN, met_owner BOOLEAN,
  recorded_on DATE, confirmed BOOLEAN, voided BOOLEAN
);
-- `confirmed` is NULL while nobody has decided. A column that a correction leaves as it was is NULL.
CREATE TABLE amendment (
  contact_id VARCHAR, seq INTEGER, channel ENUM ('phone', 'online', 'onsite', 'elsewhere'),
  reached BOOLEAN, met_owner BOOLEAN, recorded_on DATE, confirmed BOOLEAN
);
CREATE TABLE development (unit_id VARCHAR, on_day DATE, step VARCHAR);
-- Units with a party organisation; an old one has no day.
CREATE TABLE organization (unit_id VARCHAR, founded_on DATE);
-- 条件不具备 and contests; `granted` is NULL while nobody has decided.
CREATE TABLE lacking (unit_id VARCHAR, instructor_id VARCHAR, obligation VARCHAR, year INTEGER, granted BOOLEAN);
CREATE TABLE contest (unit_id VARCHAR, instructor_id VARCHAR, obligation VARCHAR, period VARCHAR, granted BOOLEAN);

-- rules.md "Calendar": the holidays and the worked weekends of 2026 as the notice prints them; 2027's New Year
-- as an administrator would enter it, or the year's last week would be 暂计.
CREATE TABLE holiday AS
SELECT unnest(generate_series(f, t, INTERVAL 1 DAY))::DATE AS day
FROM (VALUES
  (DATE '2026-01-01', DATE '2026-01-03'), (DATE '2026-02-15', DATE '2026-02-23'),
  (DATE '2026-04-04', DATE '2026-04-06'), (DATE '2026-05-01', DATE '2026-05-05'),
  (DATE '2026-06-19', DATE '2026-06-21'), (DATE '2026-09-25', DATE '2026-09-27'),
  (DATE '2026-10-01', DATE '2026-10-07'), (DATE '2027-01-01', DATE '2027-01-03')) AS span(f, t);
CREATE TABLE worked_weekend AS
SELECT unnest([DATE '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) AS day;

-- `before`: working days before this day, so that the working days of [a, b) are a difference.
CREATE TABLE day AS
SELECT day, coalesce(sum(works::INTEGER) OVER (ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::INTEGER AS before
FROM (
  SELECT d::DATE AS day,
    (isodow(d) <= 5 AND d::DATE NOT IN (SELECT day FROM holiday))
      OR d::DATE IN (SELECT day FROM worked_weekend) AS works
  FROM generate_series(DATE '2025-12-29', DATE '2027-03-01', INTERVAL 1 DAY) AS g(d)
);

-- Every obligation in every period of the year, with what the pack says of its kind of period.
CREATE TABLE term AS
WITH obligation(code, per, at_least, min_free, due_soon) AS (VALUES
  ('call', 'week', 1, 2, 2), ('visit', 'month', 1, 5, 5), ('interview', 'quarter', 1, 10, 10),
  ('develop', 'year', 1, 60, 20), ('foundBranch', 'year', 1, 60, 20)),
dated AS (
  SELECT o.*, day,
    CASE per WHEN 'week' THEN strftime(day, '%G-W%V') WHEN 'month' THEN strftime(day, '%Y-%m')
      WHEN 'quarter' THEN year(day) || '-Q' || quarter(day) ELSE year(day)::VARCHAR END AS period
  FROM obligation o, day
  WHERE if(per = 'week', isoyear(day), year(day)) = 2026)
SELECT row_number() OVER (ORDER BY code, period)::INTEGER AS term, spans.*,
  upto.before AS before_end, upto.before - since.before AS working
FROM (
  SELECT code, period, at_least, min_free, due_soon, min(day) AS first_day, max(day) AS last_day
  FROM dated GROUP BY code, period, at_least, min_free, due_soon) spans
JOIN day since ON since.day = first_day
JOIN day upto ON upto.day = last_day + 1;

-- The terms that a day lies in.
CREATE TABLE term_of_day AS
SELECT day.day, term.code, term.term FROM day JOIN term ON day.day BETWEEN first_day AND last_day;
