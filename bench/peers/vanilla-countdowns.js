// Fifty countdowns by hand: one timer, and only the numbers that changed are written.
const COUNT = 50;
const START = Date.parse('2026-12-24T00:00:00+01:00');
const UNITS = [
  ['dag', 'dagar', 86_400, 1000],
  ['timme', 'timmar', 3600, 24],
  ['minut', 'minuter', 60, 60],
  ['sekund', 'sekunder', 1, 60],
];

function countdown() {
  const line = document.createElement('p');
  const parts = UNITS.map(() => [document.createElement('b'), document.createTextNode('')]);
  line.append(
    'Börjar om ',
    ...parts.flatMap(([number, unit], index) => [number, unit, index < 2 ? ', ' : index < 3 ? ' och ' : '']),
  );
  document.querySelector('main').append(line);
  return parts;
}

const countdowns = Array.from({ length: COUNT }, countdown);

function tick() {
  const seconds = Math.max(0, Math.floor((START - Date.now()) / 1000));
  UNITS.forEach(([one, many, length, wrap], index) => {
    const shown = Math.floor(seconds / length) % wrap;
    for (const parts of countdowns) {
      const [number, unit] = parts[index];
      if (number.textContent === String(shown)) continue;
      number.textContent = String(shown);
      unit.data = ` ${shown === 1 ? one : many}`;
    }
  });
}

tick();
setInterval(tick, 1000);
