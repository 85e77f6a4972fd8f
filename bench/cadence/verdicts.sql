-- The verdicts of a district-year, from rules.md "Cadence". Written from the rules, in sets of rows.
CREATE OR REPLACE TABLE verdict AS
WITH
today AS (SELECT day AS today, before AS before_today FROM day WHERE day = getvariable('today')::DATE),

-- Who owes: an instructor and a unit, with the union of the pair's intervals.
responsible AS (
  SELECT unit_id, instructor_id, from_day, coalesce(to_day, DATE '2100-01-01') AS to_day
  FROM responsibility WHERE kind = '帮建'
),
pair AS MATERIALIZED (
  SELECT row_number() OVER ()::INTEGER AS pair, unit_id, instructor_id
  FROM (SELECT DISTINCT unit_id, instructor_id FROM responsible)
),
in_force AS MATERIALIZED (
  SELECT pair, unit_id, instructor_id, min(from_day) AS from_day, max(to_day) AS to_day
  FROM (
    SELECT *, count(*) FILTER (begins) OVER (PARTITION BY pair ORDER BY from_day, to_day) AS island
    FROM (
      SELECT pair.pair, r.*, from_day > coalesce(max(to_day) OVER (
        PARTITION BY pair ORDER BY from_day, to_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ), DATE '1900-01-01') AS begins
      FROM responsible r JOIN pair USING (unit_id, instructor_id) WHERE from_day < to_day))
  GROUP BY pair, unit_id, instructor_id, island
),

-- The life of a pair as stretches of days in which nothing changes.
stop AS (SELECT unit_id, from_day, coalesce(to_day, DATE '2100-01-01') AS to_day, waits FROM closure),
away AS (SELECT instructor_id, from_day, coalesce(to_day, DATE '2100-01-01') AS to_day, cover_id, waits FROM "leave"),
change AS (
  SELECT pair, unnest([from_day, to_day]) AS day, unnest([1, -1]) AS force, 0 AS early, 0 AS closed, 0 AS absent
  FROM in_force
  UNION ALL
  SELECT pair, unnest([DATE '1900-01-01', records_from]), 0, unnest([1, -1]), 0, 0
  FROM unit JOIN pair USING (unit_id) WHERE records_from IS NOT NULL
  UNION ALL
  SELECT pair, unnest([from_day, to_day]), 0, 0, unnest([1, -1]), 0
  FROM stop JOIN pair USING (unit_id) WHERE NOT waits AND from_day < to_day
  UNION ALL
  SELECT pair, unnest([from_day, to_day]), 0, 0, 0, unnest([1, -1])
  FROM away JOIN pair USING (instructor_id) WHERE NOT waits AND from_day < to_day
),
stretch AS MATERIALIZED (
  SELECT pair, day AS from_day, lead(day) OVER life AS to_day,
    sum(starting) OVER life > 0 AS early, sum(closing) OVER life > 0 AS closed, sum(leaving) OVER life > 0 AS absent
  FROM (SELECT pair, day, sum(force) AS taking, sum(early) AS starting, sum(closed) AS closing, sum(absent) AS leaving
        FROM change GROUP BY pair, day)
  WINDOW life AS (PARTITION BY pair ORDER BY day)
  QUALIFY sum(taking) OVER life > 0 AND to_day > DATE '2025-12-29' AND from_day <= DATE '2027-01-03'
),

-- What a contact is worth for each kind; `timely` is NULL while its lateness waits for a supervisor,
-- false when it was refused. Only corrected ones have a history.
version AS (
  SELECT contact_id, 0 AS seq, on_day, channel, reached, met_owner, recorded_on, confirmed
  FROM contact WHERE contact_id IN (SELECT contact_id FROM amendment)
  UNION ALL
  SELECT contact_id, a.seq, c.on_day, a.channel, a.reached, a.met_owner, a.recorded_on, a.confirmed
  FROM amendment a JOIN contact c USING (contact_id)
),
told AS (
  SELECT contact_id, seq, recorded_on - on_day <= 7 OR confirmed AS timely,
    last_value(channel IGNORE NULLS) OVER so_far AS channel,
    last_value(reached IGNORE NULLS) OVER so_far AS reached,
    last_value(met_owner IGNORE NULLS) OVER so_far AS met_owner
  FROM version WINDOW so_far AS (PARTITION BY contact_id ORDER BY seq)
),
served AS (
  SELECT contact_id, seq, timely,
    unnest(['call', 'visit', 'interview']) AS code,
    unnest([
      reached AND channel <> 'elsewhere', reached AND channel = 'onsite',
      reached AND met_owner AND channel IN ('onsite', 'elsewhere')]) AS serves
  FROM told
),
-- The version that gave the credit it still has: the first after the last that served not.
gained AS (
  SELECT contact_id, code, timely FROM served
  QUALIFY seq = coalesce(max(seq) FILTER (NOT serves) OVER (PARTITION BY contact_id, code), -1) + 1
),
worth AS MATERIALIZED (
  SELECT contact_id, unit_id, by_id, on_day, unnest(['call', 'visit', 'interview']) AS code,
    unnest([channel <> 'elsewhere', channel = 'onsite', met_owner AND channel IN ('onsite', 'elsewhere')]) AS serves,
    recorded_on - on_day <= 7 OR confirmed AS timely
  FROM contact WHERE reached AND NOT voided AND contact_id NOT IN (SELECT contact_id FROM amendment)
),
credit AS MATERIALIZED (
  SELECT contact_id, unit_id, by_id, on_day, code, timely FROM worth WHERE serves
  UNION ALL
  SELECT contact_id, unit_id, by_id, on_day, code, timely
  FROM gained JOIN contact USING (contact_id) WHERE NOT voided
),

-- Whose credit it is: the instructor's own, or that of the named cover during approved leave.
earned AS (
  SELECT f.pair, c.code, c.on_day, c.timely
  FROM credit c JOIN in_force f
    ON c.unit_id = f.unit_id AND c.by_id = f.instructor_id AND c.on_day >= f.from_day AND c.on_day < f.to_day
  UNION ALL
  SELECT pair, code, on_day, timely FROM (
    SELECT DISTINCT f.pair, c.code, c.contact_id, c.on_day, c.timely
    FROM in_force f
    JOIN away l ON l.instructor_id = f.instructor_id AND l.cover_id <> l.instructor_id AND NOT l.waits
    JOIN credit c ON c.unit_id = f.unit_id AND c.by_id = l.cover_id
      AND c.on_day >= greatest(f.from_day, l.from_day) AND c.on_day < least(f.to_day, l.to_day))
  UNION ALL
  SELECT f.pair, 'develop', d.on_day, TRUE
  FROM development d JOIN in_force f
    ON d.unit_id = f.unit_id AND d.on_day >= f.from_day AND d.on_day < f.to_day
  WHERE d.step = 'probationary'
),
evidence AS (
  SELECT pair, term, count(*) FILTER (timely) AS counted, bool_or(timely IS NULL) AS late
  FROM earned JOIN term_of_day d ON d.day = earned.on_day AND d.code = earned.code
  GROUP BY pair, term
),

-- What was said of a mark.
saying AS (
  SELECT pair, term, bool_or(contest AND granted IS NULL) AS contested, bool_or(granted IS NULL) AS undecided,
    bool_or(contest AND granted) AS upheld, bool_or(NOT contest AND granted) AS lacks
  FROM (
    SELECT pair, code, period, TRUE AS contest, granted
    FROM contest c JOIN pair USING (unit_id, instructor_id), (SELECT c.obligation AS code)
    UNION ALL
    SELECT pair, obligation, year::VARCHAR, FALSE, granted
    FROM lacking JOIN pair USING (unit_id, instructor_id) WHERE obligation IN ('develop', 'foundBranch'))
  JOIN term USING (code, period)
  GROUP BY pair, term
),

-- The days of each pair in each of its terms: in force, of these since there are records, owed, owed and free.
days AS (
  SELECT pair, term, sum(n) AS force, sum(n) FILTER (NOT early) AS recorded,
    sum(n) FILTER (NOT early AND NOT closed) AS owed,
    sum(n) FILTER (NOT early AND NOT closed AND NOT absent) AS free
  FROM (
    SELECT pair, term, early, closed, absent, upto.before - since.before AS n
    FROM stretch s
    JOIN term t ON t.code <> 'foundBranch' AND s.from_day <= t.last_day AND s.to_day > t.first_day
    JOIN day since ON since.day = greatest(s.from_day, t.first_day)
    JOIN day upto ON upto.day = least(s.to_day, t.last_day + 1))
  GROUP BY pair, term
),
pending AS (
  SELECT DISTINCT pair, term
  FROM (SELECT pair, from_day, to_day FROM stop JOIN pair USING (unit_id) WHERE waits
        UNION ALL
        SELECT pair, from_day, to_day FROM away JOIN pair USING (instructor_id) WHERE waits) w
  JOIN term t ON w.from_day < w.to_day AND w.from_day <= t.last_day AND w.to_day > t.first_day
),
of_pairs AS (
  SELECT unit_id, instructor_id, t.term, coalesce(d.force, 0) AS force,
    coalesce(d.recorded, 0) AS recorded, coalesce(d.owed, 0) AS owed, coalesce(d.free, 0) AS free, coalesce(e.counted, 0) AS counted, FALSE AS none_lacked,
    coalesce(e.late, FALSE) OR coalesce(s.undecided, FALSE) OR w.pair IS NOT NULL AS waits,
    coalesce(s.contested, FALSE) AS contested, coalesce(s.upheld, FALSE) AS upheld, coalesce(s.lacks, FALSE) AS lacks
  FROM pair JOIN term t ON t.code <> 'foundBranch'
  LEFT JOIN days d ON d.pair = pair.pair AND d.term = t.term
  LEFT JOIN evidence e ON e.pair = pair.pair AND e.term = t.term
  LEFT JOIN saying s ON s.pair = pair.pair AND s.term = t.term
  LEFT JOIN pending w ON w.pair = pair.pair AND w.term = t.term
),

-- 每年帮建党组织: once for each instructor over all units that were theirs in the year.
theirs AS (
  SELECT DISTINCT pair, unit_id, instructor_id FROM in_force
  WHERE from_day <= DATE '2026-12-31' AND to_day > DATE '2026-01-01'
),
year_day AS (SELECT * FROM day WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-12-31'),
-- An instructor's days: working days on which at least one of the units is so.
own_day AS (
  SELECT instructor_id, day, bool_or(NOT early) AS recorded, bool_or(NOT early AND NOT closed) AS owed,
    bool_or(NOT early AND NOT closed AND NOT absent) AS free
  FROM (
    SELECT DISTINCT instructor_id, greatest(from_day, DATE '2026-01-01') AS from_day,
      least(to_day, DATE '2027-01-01') AS to_day, early, closed, absent
    FROM stretch JOIN theirs USING (pair))
  JOIN (SELECT a.day FROM year_day a JOIN day b ON b.day = a.day + 1 AND b.before > a.before) d
    ON d.day >= from_day AND d.day < to_day
  GROUP BY instructor_id, day
),
of_instructors AS (
  SELECT i.instructor_id, t.term,
    coalesce(d.force, 0) AS force, coalesce(d.recorded, 0) AS recorded,
    coalesce(d.owed, 0) AS owed, coalesce(d.free, 0) AS free, coalesce(f.counted, 0) AS counted, coalesce(f.none_lacked, TRUE) AS none_lacked,
    coalesce(s.undecided, FALSE) OR w.instructor_id IS NOT NULL AS waits,
    coalesce(s.contested, FALSE) AS contested, coalesce(s.upheld, FALSE) AS upheld, coalesce(s.lacks, FALSE) AS lacks
  FROM (SELECT DISTINCT instructor_id FROM pair) i JOIN term t ON t.code = 'foundBranch'
  LEFT JOIN (
    SELECT instructor_id, count(*) AS force, count(*) FILTER (recorded) AS recorded,
      count(*) FILTER (owed) AS owed, count(*) FILTER (free) AS free
    FROM own_day GROUP BY instructor_id) d USING (instructor_id)
  LEFT JOIN (
    SELECT theirs.instructor_id, count(DISTINCT f.pair) AS counted,
      NOT bool_or(o.unit_id IS NULL OR coalesce(o.founded_on > DATE '2026-01-01', FALSE)) AS none_lacked
    FROM theirs LEFT JOIN organization o USING (unit_id)
    LEFT JOIN (
      SELECT pair FROM in_force JOIN organization USING (unit_id)
      WHERE year(founded_on) = 2026 AND founded_on >= from_day AND founded_on < to_day) f USING (pair)
    GROUP BY theirs.instructor_id) f USING (instructor_id)
  LEFT JOIN (
    SELECT instructor_id, bool_or(contested) AS contested, bool_or(undecided) AS undecided,
      bool_or(upheld) AS upheld, bool_or(lacks) AS lacks
    FROM saying JOIN pair USING (pair) JOIN term USING (term) WHERE code = 'foundBranch' GROUP BY instructor_id) s
    USING (instructor_id)
  LEFT JOIN (
    SELECT DISTINCT instructor_id FROM pending JOIN theirs USING (pair) JOIN term USING (term)
    WHERE code = 'foundBranch') w USING (instructor_id)
),

-- The verdict, first that fits.
fact AS (
  SELECT * FROM of_pairs UNION ALL BY NAME SELECT * FROM of_instructors
),
judged AS (
  SELECT f.*, t.code, t.period, t.working,
    CASE
      WHEN counted >= at_least THEN 'met'
      WHEN none_lacked THEN 'notApplicable noUnitLackedBranch'
      WHEN owed = 0 AND working = 0 THEN 'notApplicable noWorkingDay'
      WHEN owed = 0 AND force = 0 THEN 'notApplicable notResponsible'
      WHEN owed = 0 AND recorded = 0 THEN 'notApplicable beforeRecords'
      WHEN owed = 0 THEN 'notApplicable unitClosed'
      WHEN upheld THEN 'exempt contestUpheld'
      WHEN lacks THEN 'exempt conditionsLacking'
      WHEN owed * 5 < working * 4 AND force * 5 < working * 4 THEN 'exempt tenure'
      -- The period in which the records begin is asked for while it runs.
      WHEN owed * 5 < working * 4 AND recorded * 5 < working * 4 THEN CASE
        WHEN today > last_day + 7 THEN 'exempt beforeRecords'
        WHEN today > last_day OR today < first_day THEN 'open'
        WHEN before_end - before_today <= due_soon THEN 'dueSoon'
        ELSE 'open' END
      WHEN owed * 5 < working * 4 THEN 'exempt closure'
      WHEN owed < min_free THEN 'exempt fewWorkingDays'
      WHEN free < min_free THEN 'exempt leave'
      WHEN today > last_day + 7 THEN 'missed'
      WHEN today > last_day OR today < first_day THEN 'open'
      WHEN before_end - before_today <= due_soon THEN 'dueSoon'
      ELSE 'open'
    END AS told
  FROM fact f JOIN term t USING (term), today
)
SELECT unit_id, instructor_id, code, period, split_part(told, ' ', 1) AS state,
  nullif(split_part(told, ' ', 2), '') AS reason, working, owed, free, waits, contested
FROM judged;
