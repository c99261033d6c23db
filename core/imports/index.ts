export { parseFile } from './parse-file';
export { previewFile } from './preview-file';
export {
  type ColumnMapping,
  ImportError,
  type ImportPreview,
  type ParsedRows,
  type RecordsPreview,
  type SkippedRow,
  type TableKind,
  type TablePreview,
} from './result';
