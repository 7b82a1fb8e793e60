/** The library's version, as package.json has it (`npm run check` holds the two together). */
export const version = '1.0.0';
