// The screen in a hall: takes the school's place and times from the address. Never a text or a feed, so that nobody makes
// a screen say what the deployment does not.
const ATTRIBUTES = [
  'lang',
  'season',
  'latitude',
  'longitude',
  'day-start',
  'day-end',
  'travel-minutes',
  'now',
];

const reminder = document.querySelector('reflex-reminder')!;
const parameters = new URLSearchParams(location.search);
for (const name of ATTRIBUTES) {
  const value = parameters.get(name);
  if (value) reminder.setAttribute(name, value);
}

// So that it is no script to TypeScript, whose names all scripts share.
export {};
