/** The catalogue of events: what is stored, as JSON Schema and AsyncAPI, and what a change of it means. */
export { catalogue, catalogueOf, type Catalogue, type CataloguedEvent } from './catalogue.ts'
export {
  changeRules,
  differenceBetween,
  worstOf,
  type Change,
  type ChangeClass,
  type ChangeKind
} from './difference.ts'
export { jsonSchemaOf, type JsonSchema } from './json-schema.ts'
export { changesOf, type SchemaChange } from './schema-changes.ts'
