/** A guide as `build/guide/guidePlugin.ts` makes it. */
declare module '*.md' {
  const sections: readonly import('./pages/help/guideSection.ts').GuideSection[];
  export default sections;
}
