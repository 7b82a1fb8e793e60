// What of dist/embed/ is made of a template or of the deployment: a frame page for each element, and config.json.

const TITLES = {
  'promise-list': 'Medborgarlöften',
  'promise-card': 'Ett medborgarlöfte',
  'campaign-countdown': 'Nedräkning till en kampanj',
  'reflex-reminder': 'Reflexpåminnelse',
};

/**
 * @param {string} template with `{{element}}` and `{{title}}`
 * @param {{tag: string}[]} elements
 * @returns {Record<string, string>} pages by file
 */
export function framePages(template, elements) {
  return Object.fromEntries(
    elements.map(({ tag }) => {
      const values = { element: tag, title: TITLES[tag] };
      return [`${tag}.html`, template.replace(/\{\{(\w+)\}\}/g, (_, name) => valueOf(values, name, tag))];
    }),
  );
}

function valueOf(values, name, tag) {
  if (!values[name])
    throw new Error(`The frame page of <${tag}> has no ${name}: give it one in scripts/embed.mjs.`);
  return values[name];
}

/**
 * What config.json says before whoever deploys it adds to it.
 * @param {Record<string, string | undefined>} environment `MEDBORGARLOFTEN_BASE`: the public address of dist/
 * @throws {Error} where that is no whole https address that ends in a slash
 */
export function deployment({ MEDBORGARLOFTEN_BASE: base = '' } = process.env) {
  if (base && !isBase(base))
    throw new Error(
      `MEDBORGARLOFTEN_BASE är ”${base}”. Skriv en hel adress som börjar med https:// och slutar med /, till exempel https://www.exempel.se/medborgarloften/ .` +
        `\nMEDBORGARLOFTEN_BASE is "${base}". Write a whole address that begins with https:// and ends with /, for example https://www.example.se/medborgarloften/ .`,
    );
  return { base: base && new URL(base).href, feeds: [] };
}

function isBase(text) {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return protocol === 'https:' && text.endsWith('/') && !search && !hash && !username;
}
