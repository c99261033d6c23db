import type { Folders } from '../../components/process/team/services';

/** Of File System Access what the types of the browser do not have yet. */
interface Picker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
interface Permitted {
  queryPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Folders of the user's disk; undefined where the browser gives none (Firefox). */
export const teamFolders: Folders | undefined =
  'showDirectoryPicker' in globalThis
    ? {
        async choose() {
          try {
            return await (globalThis as unknown as Picker).showDirectoryPicker({
              id: 'sidelight-team',
              mode: 'readwrite',
            });
          } catch (error) {
            if (error instanceof DOMException && error.name === 'AbortError') return null;
            throw error;
          }
        },
        async allow(folder) {
          const asked = folder as unknown as Permitted;
          if ((await asked.queryPermission({ mode: 'readwrite' })) === 'granted') return true;
          return (await asked.requestPermission({ mode: 'readwrite' })) === 'granted';
        },
      }
    : undefined;
