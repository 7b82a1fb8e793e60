/** A translators' file, as the build gives it: texts by message id, with `{0}`, `{1}` … where values go. */
declare module '*.xlf' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}
