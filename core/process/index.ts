export { bant } from './qualification/bant';
export { predict } from './qualification/predict';
export { qualify } from './qualification/qualify';
export { dealFacts } from './stages/deal-facts';
export { gateOf, processOf, readyToJudge } from './stages/gate';
export { ownProcess } from './stages/own-process';
export { proposePipelines } from './stages/propose-pipelines';
export { readyProcess } from './stages/ready-process';
export { stages } from './stages/stages';
