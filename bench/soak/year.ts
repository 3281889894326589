import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalogue, type Catalogue } from '../../core/catalogue/catalogue.ts';
import { addDays, type CivilDate } from '../../core/civilDate.ts';
import type { DateRange } from '../../core/mapping/shape/grouping.ts';
import { civilDateAt, instantAt } from '../../core/schedule/timeZone.ts';
import { randomNumbers } from '../../simulator/randomNumbers.ts';
import { startSimulator, type Simulator } from '../../simulator/simulator.ts';
import type { GatewayAnswer } from './gateway.ts';
import { createGatewayProcess, type GatewayProcess } from './gatewayProcess.ts';
import { noHappenings } from './happenings.ts';
import { mappingOf } from './mappings.ts';
import { correct, endDay, openOffice, type Ledgered } from './office.ts';
import { sourcePath, writeSource } from './sources.ts';
import { StoredWrites } from './storedWrites.ts';
import { fairWeather, weatherOf, type Weather } from './weather.ts';

const ZONE = 'Asia/Jakarta';
const MORNING = 9 * 60 + 5;
const HOUR_MS = 3_600_000;
/** How long it takes until a gateway that was killed runs again. */
const RESTART_MS = 10 * 60_000;
/** Corrections reach so many days back; the schedule looks back at least 60. */
const CORRECTED_DAYS = 20;
const CORRECTIONS_A_DAY = 3;
const SLEEP = 0.03;
const LONGEST_SLEEP = 14;
const MOST_BELLS_AT_REST = 20;

/** An office over simulated days: its sources, BIOS, and the gateway between them. */
export class SimulatedYear {
  readonly happenings = noHappenings();
  /** What the gateway answered, bell by bell. */
  readonly answers: GatewayAnswer[] = [];
  readonly office: readonly Ledgered[];
  readonly ledgerPath: string;
  readonly #catalogue: Catalogue = loadCatalogue();
  readonly #folder: string;
  readonly #first: CivilDate;
  readonly #random: () => number;
  readonly #paths: ReadonlyMap<Ledgered, string>;
  readonly #writes: StoredWrites;
  readonly #gateway: GatewayProcess;
  #simulator: Simulator;
  #now: number;
  #asleepFor = 0;
  /** Requests until the gateway is killed; null where it is not. */
  #killAfter: number | null = null;

  static async start(folder: string, first: CivilDate, seed: number): Promise<SimulatedYear> {
    // Only to learn a free port, which the gateway is to know before anything is sent.
    const simulator = await startSimulator();
    await simulator.close();
    const year = new SimulatedYear(folder, first, seed, simulator);
    await year.#openBios();
    return year;
  }

  private constructor(folder: string, first: CivilDate, seed: number, simulator: Simulator) {
    this.#folder = folder;
    this.#first = first;
    this.#random = randomNumbers(seed);
    this.#simulator = simulator;
    this.#now = instantAt(ZONE, first, MORNING);
    this.office = openOffice(this.#catalogue);
    const paths = new Map(this.office.map((kept, index) => [kept, sourcePath(folder, kept, index)]));
    this.#paths = paths;
    this.#writes = new StoredWrites(this.office, this.happenings);
    this.ledgerPath = join(folder, 'ledger.sqlite');
    mkdirSync(join(folder, 'copies'));
    this.#gateway = createGatewayProcess({
      ledgerPath: this.ledgerPath,
      temporaryDirectory: join(folder, 'copies'),
      baseUrl: simulator.baseUrl,
      mappings: this.office.map((kept) => mappingOf(kept, paths.get(kept) ?? '', first)),
    });
    this.office.forEach((kept) => this.#write(kept));
  }

  get today(): CivilDate {
    return civilDateAt(ZONE, this.#now);
  }

  /** Goes through one more day, whatever it brings. */
  async nextDay(): Promise<void> {
    this.#beginDay();
    if (this.#asleepFor > 0) {
      this.#asleepFor -= 1;
      return;
    }
    if (this.#random() < SLEEP) {
      this.happenings.sleeps += 1;
      this.#asleepFor = Math.floor(this.#random() * LONGEST_SLEEP);
      return;
    }
    for (let bells = this.#random() < 0.3 ? 3 : 1; bells > 0; bells -= 1) {
      await this.#ring(weatherOf(this.#random));
      this.#now += 2 * HOUR_MS;
    }
  }

  /** Lets everything calm down, then sends until nothing is left. Gives what the schedule had left for a hand. */
  async settle(): Promise<number> {
    // Whoever is late enters his rows, and whoever mistyped puts it right.
    for (let days = 0; days < CORRECTED_DAYS; days += 1) this.#beginDay();
    await this.#ringUntilQuiet();
    return this.#ringUntilQuiet({ from: this.#first, to: addDays(this.today, -1) });
  }

  /** What BIOS holds of a dataset. */
  rows(dataset: string): ReturnType<Simulator['rows']> {
    return this.#simulator.rows(dataset);
  }

  async close(): Promise<void> {
    await this.#gateway.stop();
    await this.#simulator.close();
  }

  async #openBios(): Promise<void> {
    this.#simulator = await startSimulator({
      statePath: statePath(this.#folder),
      port: Number(new URL(this.#simulator.baseUrl).port),
      now: () => this.#now,
      onRequest: () => {
        if (this.#killAfter === null) return;
        this.#killAfter -= 1;
        if (this.#killAfter === 0) this.#gateway.kill();
      },
    });
    this.#writes.restart();
  }

  #beginDay(): void {
    const yesterday = this.today;
    this.#now = instantAt(ZONE, addDays(yesterday, 1), MORNING);
    this.happenings.days += 1;
    const changed = new Set(endDay(this.office, this.#catalogue, yesterday, this.#random));
    for (let each = 0; each < CORRECTIONS_A_DAY; each += 1) {
      const kept = this.office[Math.floor(this.#random() * this.office.length)];
      if (kept === undefined || !correct(kept, addDays(this.today, -CORRECTED_DAYS), this.#random)) continue;
      this.happenings.corrections += 1;
      changed.add(kept);
    }
    for (const kept of this.office)
      if (changed.has(kept) || changesToday(kept, this.today)) this.#write(kept);
  }

  #write(kept: Ledgered): void {
    writeSource(this.#paths.get(kept) ?? '', kept, this.today);
  }

  async #ring(weather: Weather, range?: DateRange): Promise<GatewayAnswer | null> {
    this.happenings.bells += 1;
    this.happenings.faults += weather.faults.length;
    if (weather.clockError !== 0) this.happenings.clockErrors += 1;
    this.#simulator.setFaults([...weather.faults]);
    if (weather.isOffline) {
      this.happenings.offline += 1;
      await this.#simulator.close();
    }
    this.#killAfter = weather.killAfter;
    const answer = await this.#gateway.ring(this.#now + weather.clockError, range);
    this.#killAfter = null;
    if (weather.isOffline) await this.#openBios();
    else this.#writes.note(this.#simulator.requests);
    this.#take(answer, weather.clockError);
    return answer;
  }

  #take(answer: GatewayAnswer | null, clockError: number): void {
    if (answer === null) {
      this.happenings.kills += 1;
      this.#now += RESTART_MS;
      return;
    }
    this.#now = Math.max(this.#now, answer.now - clockError);
    this.happenings.approved += answer.approved;
    this.answers.push(answer);
  }

  /** Sends until nothing is left; gives how many records BIOS took. */
  async #ringUntilQuiet(range?: DateRange): Promise<number> {
    let taken = 0;
    for (let bells = 0; bells < MOST_BELLS_AT_REST; bells += 1) {
      this.#now += HOUR_MS;
      const answer = await this.#ring(fairWeather, range);
      const accepted = answer?.report?.accepted ?? 0;
      taken += accepted + (answer?.report?.confirmed ?? 0);
      const left = answer?.report?.left ?? { pending: 0, unknown: 0, held: 0 };
      if (answer?.approved === 0 && accepted + left.pending + left.unknown + left.held === 0) return taken;
    }
    throw new Error('The gateway does not come to rest.');
  }
}

function statePath(folder: string): string {
  return join(folder, 'bios.sqlite');
}

/** Whether a row appears today that was late, or a typing error is put right. */
function changesToday({ rows }: Ledgered, today: CivilDate): boolean {
  return rows.some((row) => row.enteredOn === today || row.mistypedUntil === today);
}
