import { type Database, saveEntry } from '../../core/store';
import {
  type Arrival,
  type Context,
  exchange,
  joinTeam,
  markWritten,
  passphraseKey,
  readTeam,
  readTeamFile,
  type Team,
  writeTeamFile,
} from '../../core/team';
import type { Exchanged } from '../../core/team/result';
import { minute, openFresh } from '../store/open-fresh';

let opened = 0;

/** One member with a store of their own and a clock that moves on by itself. */
export class Workplace {
  #minutes = 0;
  #count = 0;
  private constructor(
    readonly db: Database,
    readonly number: number,
    public passphrase: CryptoKey | null,
  ) {}

  static async open(name: string, passphrase: string | null = null): Promise<Workplace> {
    opened++;
    const key = passphrase === null ? null : await passphraseKey(passphrase);
    const place = new Workplace(await openFresh(), opened, key);
    await joinTeam(place.db, name, place.context());
    return place;
  }

  context(): Context {
    this.#minutes++;
    return {
      now: this.now(),
      newId: () => `id-${this.number}-${++this.#count}`,
      newClientId: () => this.number * 100_000 + ++this.#count,
    };
  }

  /** Members' clocks differ by seconds, never by so much that their order is another. */
  now(): string {
    return minute(this.#minutes).replace('00.000Z', `${String(this.number % 60).padStart(2, '0')}.000Z`);
  }

  async article(id: string, fields: Record<string, unknown>): Promise<void> {
    this.#minutes++;
    const whole = { title: id, body: '', category: null, language: 'en', owner: null, phrasings: [] };
    const isNew = (await this.db.get('records', id)) === undefined;
    await saveEntry(
      this.db,
      { kind: 'article', id, fields: isNew ? { ...whole, ...fields } : fields, starter: null },
      this.now(),
    );
  }

  /** Later than everything that the other one did. */
  after(other: Workplace): void {
    this.#minutes = Math.max(this.#minutes, other.#minutes) + 1;
  }

  /** The member's own file, with all changes up to now. */
  async save(): Promise<File> {
    const context = this.context();
    const { own } = await exchange(this.db, [], [], context);
    const text = await writeTeamFile({ ...own, savedAt: context.now }, this.passphrase);
    await markWritten(this.db, context.now);
    return new File([text], `sidelight-${own.member.name}.json`);
  }

  async read(...files: File[]): Promise<Exchanged> {
    const arrivals: Arrival[] = [];
    for (const file of files) arrivals.push({ file: file.name, ...(await readTeamFile(file, this.passphrase)) });
    return (await exchange(this.db, arrivals, [], this.context())).exchanged;
  }

  async team(): Promise<Team> {
    const team = await readTeam(this.db, 1);
    if (team === null) throw new Error('in no team');
    return team;
  }

  async fields(id: string): Promise<Record<string, unknown> | undefined> {
    return (await this.db.get('records', id)) as Record<string, unknown> | undefined;
  }
}
