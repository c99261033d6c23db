export { proposePipelines } from './stages/propose-pipelines';
