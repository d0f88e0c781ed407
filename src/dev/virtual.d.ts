declare module 'virtual:sachstand/formular' {
  /** The file name of the form's script; empty where the site has no form. */
  export const SCRIPT: string;
}
