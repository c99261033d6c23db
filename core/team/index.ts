export type { Context } from './change-team';
export { previewState, restoreState, settle, takeBack } from './decide';
export { type Arrival, exchange } from './exchange';
export { readFolder, type TeamFolder, writeToFolder } from './file/folder';
export { passphraseKey } from './file/seal';
export { type Opened, readTeamFile, TeamFileError, teamFileName, writeTeamFile } from './file/team-file';
export {
  folderOf,
  joinTeam,
  keepFolder,
  keepPassphrase,
  leaveTeam,
  markWritten,
  membershipOf,
  passphraseOf,
} from './membership';
export type { Exchanged, RestorePreview, Team } from './result';
export { readTeam } from './view';
