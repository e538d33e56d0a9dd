/** A style sheet as text. */
declare module "*.css" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler hands a file over in this way.
  export default text;
}
