/** The chooser of demo people and of the demo's day. On a wide screen the app runs beside it. */
const wide = matchMedia('(min-width: 900px)');
const [app, list, status, today, date] = ['app', 'people', 'status', 'today', 'date'].map((id) =>
  document.getElementById(id),
);

async function request(path, body) {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.message);
  return answer;
}

/** Runs a step and says how it ended, for eyes and for screen readers. */
async function step(done, work) {
  try {
    await work();
    status.textContent = done;
  } catch (error) {
    status.textContent = `没有成功：${error.message}`;
  }
}

function showApp() {
  if (!wide.matches || !list.querySelector('[aria-pressed="true"]')) return;
  app.src = `/app/?at=${Date.now()}`;
}

function span(className, text) {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}

function personButton(person, chosen) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-pressed', String(chosen));
  button.append(span('name', person.name), span('role', person.role));
  if (chosen) button.append(span('chosen', '✓ 当前'));
  button.append(span('note', person.note));
  button.addEventListener('click', () => step(`已进入：${person.name}`, () => choose(person.id)));
  return button;
}

/** What the person's phone holds already; what has become of it since is left as it is. */
function fillPhone({ phone = {} }) {
  for (const [key, value] of Object.entries(phone)) {
    if (localStorage.getItem(`demo/${key}`)) continue;
    localStorage.setItem(`demo/${key}`, 'filled');
    localStorage.setItem(key, value);
  }
}

async function choose(id) {
  await request('/demo/choose', { id });
  const { people } = await request('/demo/people');
  fillPhone(people.find((person) => person.id === id) ?? {});
  if (!wide.matches) return void location.assign('/app/');
  await refresh();
  list.querySelector('[aria-pressed="true"]')?.focus();
  showApp();
}

async function refresh() {
  const state = await request('/demo/people');
  today.textContent = state.moved ? `${state.today}（演示日期）` : `${state.today}（今天）`;
  date.value = state.today;
  list.replaceChildren(
    ...state.people.map((person) => {
      const item = document.createElement('li');
      item.append(personButton(person, person.id === state.chosen));
      return item;
    }),
  );
}

async function setDay(day) {
  await request('/demo/today', { day });
  await refresh();
  showApp();
}

document.getElementById('day').addEventListener('submit', (event) => {
  event.preventDefault();
  void step(`演示日期已改到 ${date.value}`, () => setDay(date.value));
});
document
  .getElementById('real')
  .addEventListener('click', () => step('已回到今天', () => setDay(null)));
wide.addEventListener('change', () => app.getAttribute('src') || showApp());

await step('', refresh);
showApp();
