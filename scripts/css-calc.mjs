// Works out a number as CSS writes it: `clamp(0, 2 * alpha * l, 1)`.

/** A number, a name, or one of the other signs. */
const TOKEN = /\s*(?:(\d*\.?\d+(?:e[-+]?\d+)?)|([a-z]+)|([-+*/(),]))/iy;

const FUNCTIONS = {
  '': (value) => value,
  calc: (value) => value,
  min: Math.min,
  max: Math.max,
  // As CSS has it: the lower bound wins.
  clamp: (least, value, most) => Math.max(least, Math.min(value, most)),
};

/**
 * @param {string} text
 * @param {Record<string, number>} names what stands for which number
 * @returns {number}
 * @throws {Error} where it is written in a way that is not known here
 */
export function numberOf(text, names = {}) {
  const tokens = tokensIn(text);
  const unknown = () => new Error(`no number that is known here: ${text}`);
  const take = (sign) => tokens[0] === sign && tokens.shift() !== undefined;

  const sum = () => {
    let value = product();
    for (;;) {
      if (take('+')) value += product();
      else if (take('-')) value -= product();
      else return value;
    }
  };
  const product = () => {
    let value = one();
    for (;;) {
      if (take('*')) value *= one();
      else if (take('/')) value /= one();
      else return value;
    }
  };
  const one = () => {
    if (take('-')) return -one();
    if (take('(')) return call('');
    const token = tokens.shift();
    if (typeof token === 'number') return token;
    if (Object.hasOwn(names, token)) return names[token];
    if (take('(') && Object.hasOwn(FUNCTIONS, token)) return call(token);
    throw unknown();
  };
  const call = (name) => {
    const values = [sum()];
    while (take(',')) values.push(sum());
    if (!take(')')) throw unknown();
    return FUNCTIONS[name](...values);
  };

  const value = sum();
  if (tokens.length || Number.isNaN(value)) throw unknown();
  return value;
}

function tokensIn(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  for (let position = 0; text.slice(position).trim(); position = TOKEN.lastIndex) {
    const [, number, name, sign] = TOKEN.exec(text) ?? [];
    if (TOKEN.lastIndex === 0) throw new Error(`no number that is known here: ${text}`);
    tokens.push(number === undefined ? (name ?? sign) : Number(number));
  }
  return tokens;
}
