// A style sheet's text, as Vite and the test runner give it.
declare module '*.css?raw' {
  const text: string;
  export default text;
}
