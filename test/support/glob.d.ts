declare module 'glob:../../../server/src/core/vocabulary/languages/*.ts' {
  const vocabularies: readonly import('../../server/src/core/vocabulary/vocabulary.ts').Vocabulary[];
  export default vocabularies;
}
declare module 'glob:../../server/src/core/vocabulary/languages/*.ts' {
  const vocabularies: readonly import('../../server/src/core/vocabulary/vocabulary.ts').Vocabulary[];
  export default vocabularies;
}
