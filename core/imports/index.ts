export { parseRows } from './parse-rows';
export { previewFile } from './preview';
export {
  type ColumnMapping,
  ImportError,
  type ImportPreview,
  type ParsedRows,
  type SkippedRow,
} from './result';
