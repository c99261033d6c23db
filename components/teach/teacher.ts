import type { LessonChoice, LessonState } from '../../core/protocol';
import type { TaughtKind, TaughtReader } from '../../core/records/taught';

/** A list of a known product: its name, and what its rows are. */
export interface TaughtList {
  name: string;
  kind: TaughtKind;
}

/** The page beside the panel, for teaching. `unknown`: the browser does not tell its address without a permission. `known`: a product that is read anyway. `product`: of whose list rows are missed. */
export type TeachPage =
  | { state: 'unknown' | 'not-possible' | 'known' }
  | { state: 'teachable'; host: string; product: TaughtList | null };

/** What teaching asks of the extension's entry points. An answer of null: the page did not answer, or is another one by now. */
export interface Teacher {
  page(): Promise<TeachPage>;
  /** Called when another page may be in front, or when the browser may tell its address by now. */
  onPage(listener: () => void, signal: AbortSignal): void;
  /** The user was asked to click the extension's button: until the signal ends, that does not close the panel. */
  waitForClick(signal: AbortSignal): void;
  /** Asks for this one host. Must be called straight from a click. */
  grant(host: string): Promise<boolean>;
  /** Whether this host may be read. */
  allowed(host: string): Promise<boolean>;
  /** Puts the reading script into the page; false when the page beside the panel is not of that host. */
  begin(host: string): Promise<boolean>;
  /** Lets the user point at the value of a field; resolves when they did, or gave up. */
  pick(choice: LessonChoice, field: string): Promise<LessonState | null>;
  look(choice: LessonChoice): Promise<LessonState | null>;
  forget(choice: LessonChoice, field: string): Promise<LessonState | null>;
  /** A key that the user pressed in the panel while pointing. */
  key(key: string): Promise<void>;
  /** Ends the lesson on the page. Where the host is taught now, the page is read with what is kept; else its permission is given back. */
  end(host: string, isTaught: boolean): Promise<void>;
  save(reader: TaughtReader): Promise<void>;
  /** Gives a reader up; with the last one of its host the permission as well. */
  remove(reader: TaughtReader, isLast: boolean): Promise<void>;
  /** A taught reader out of a file, or null where the file is none. */
  readFile(file: File): Promise<TaughtReader | null>;
  /** Texts under the pointer while the user points. */
  onHover(listener: (text: string | null) => void, signal: AbortSignal): void;
}
