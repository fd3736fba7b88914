/** A workbook that webpack puts into the bundle as a data URL, so that it opens without a server as well. */
declare module '*.xlsx' {
  const url: string;
  export default url;
}

/** Styles that webpack puts beside the bundle. */
declare module '*.css';
