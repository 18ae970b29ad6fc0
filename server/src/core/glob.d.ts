// `import modules from 'glob:./languages/*.ts'` is resolved by the bundler (see scripts/glob-imports.mjs):
// the default exports of all files that match, ordered by path. This is what makes "adding one is adding one file" true.
declare module 'glob:./languages/*.ts' {
  const vocabularies: readonly import('./vocabulary/vocabulary.ts').Vocabulary[];
  export default vocabularies;
}
declare module 'glob:./sources/*.ts' {
  const sources: readonly import('./import/imported-event.ts').ImportSource[];
  export default sources;
}
declare module 'glob:./*/*.ts' {
  const rules: readonly import('./rules/rule.ts').Rule[];
  export default rules;
}
declare module 'glob:../../../../templates/*.md' {
  const templates: readonly { readonly path: string; readonly text: string }[];
  export default templates;
}
// `import value from 'value:./module.ts'` is the module's default export as it is when the bundle is made
// (see scripts/value-imports.mjs).
declare module 'value:./word-index.ts' {
  const words: import('./vocabulary/word-index.ts').WordIndex;
  export default words;
}
declare module 'value:./packed-templates.ts' {
  const templates: readonly import('./template/pack.ts').PackedTemplate[];
  export default templates;
}
declare module 'value:./telling-words.ts' {
  const words: { readonly timeline: readonly string[]; readonly telling: readonly string[] };
  export default words;
}
