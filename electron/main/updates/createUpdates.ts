import type { Clock } from '../../../core/clock.ts';
import { fail, succeed, type Problem, type Result } from '../../reply.ts';
import type { UpdateState } from '../../shellViews.ts';
import type { OpenedUpdater, OpenFeed } from './openUpdater.ts';
import type { UpdateFeed } from './updateFeed.ts';
import { updateElsewhere, updateProblem } from './updateProblem.ts';

/** New versions of the application. Nothing is fetched or installed unless the operator asks for it. */
export interface Updates {
  /** Looks whether there is a newer version. */
  check(): Promise<Result<UpdateState>>;
  /** Fetches the newer version and installs it, which ends the application and starts it again. */
  install(): Promise<Result<null>>;
  /** Looks once a day, and tells of every newer version once; as often as one likes. Never rejects. */
  checkDaily(): Promise<void>;
}

export interface UpdatesOptions {
  readonly feed: () => UpdateFeed;
  readonly open: (feed: OpenFeed) => Promise<OpenedUpdater>;
  readonly clock: Clock;
  /** Whether something is being sent, which an installation would break off. */
  readonly isBusy: () => boolean;
  /** Ends what must end in good order before the application is replaced. */
  readonly beforeInstall: () => Promise<void>;
  readonly onAvailable: (version: string) => void;
}

interface Found {
  readonly opened: OpenedUpdater;
  readonly version: string;
  readonly isDownloaded: boolean;
}

interface State {
  found: Found | null;
  /** What is under way; one thing at a time. */
  last: Promise<unknown>;
  /** Epoch milliseconds. */
  checkedAt: number;
  toldOf: string | null;
}

const MS_PER_DAY = 86_400_000;

export function createUpdates(options: UpdatesOptions): Updates {
  const { clock } = options;
  const state: State = { found: null, last: Promise.resolve(), checkedAt: 0, toldOf: null };
  const inTurn = <Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const done = state.last.then(work).catch((error: unknown) => failed(updateProblem(error)));
    state.last = done;
    return done;
  };
  const check = (): Promise<Result<UpdateState>> => inTurn(() => checkNow(state, options));
  return {
    check,
    install: () => inTurn(() => installNow(state, options)),
    async checkDaily() {
      const now = clock.now();
      if (now >= state.checkedAt && now - state.checkedAt < MS_PER_DAY) return;
      const checked = await check();
      if (!checked.ok || checked.value.kind !== 'available' || checked.value.version === state.toldOf) return;
      state.toldOf = checked.value.version;
      options.onAvailable(checked.value.version);
    },
  };
}

async function checkNow(state: State, { clock, feed, open }: UpdatesOptions): Promise<Result<UpdateState>> {
  state.checkedAt = clock.now();
  const current = feed();
  if (current.kind === 'disabled') return succeed(current);
  if (state.found?.isDownloaded === true) return succeed(stateOf(state.found));
  await state.found?.opened.close();
  state.found = null;
  const looked = await look(await open(current));
  if (!looked.ok) return looked;
  state.found = looked.value;
  return succeed(stateOf(looked.value));
}

/** Lets go of a feed in which nothing newer was found. */
async function look(opened: OpenedUpdater): Promise<Result<Found | null>> {
  try {
    const result = await opened.updater.checkForUpdates();
    if (result?.isUpdateAvailable === true) {
      const { version, files } = result.updateInfo;
      if (files.every(({ url }) => isBelow(opened.url, url))) {
        return succeed({ opened, version, isDownloaded: false });
      }
      await opened.close();
      return failed(updateElsewhere);
    }
    await opened.close();
    return succeed(null);
  } catch (error) {
    await opened.close();
    return failed(updateProblem(error));
  }
}

async function installNow(
  state: State,
  { feed, isBusy, beforeInstall }: UpdatesOptions,
): Promise<Result<null>> {
  const { found } = state;
  if (found === null || feed().kind === 'disabled') return nothingFound;
  const { updater } = found.opened;
  if (!found.isDownloaded) await updater.downloadUpdate();
  state.found = { ...found, isDownloaded: true };
  if (isBusy()) return busy;
  await beforeInstall();
  updater.quitAndInstall(true, true);
  return succeed(null);
}

function stateOf(found: Found | null): UpdateState {
  if (found === null) return { kind: 'current' };
  return { kind: found.isDownloaded ? 'downloaded' : 'available', version: found.version };
}

function isBelow(feedUrl: string, file: string): boolean {
  const base = new URL(feedUrl.endsWith('/') ? feedUrl : `${feedUrl}/`);
  return new URL(file, base).href.startsWith(new URL('.', base).href);
}

function failed(problem: Problem): Result<never> {
  return { ok: false, problem };
}

const nothingFound = fail(
  'update-not-found',
  'Belum ada versi baru yang ditemukan.',
  'Periksa pembaruan lebih dulu di Pengaturan.',
);

const busy = fail(
  'busy',
  'Pengiriman sedang berjalan. Pembaruan sudah diambil dan belum dipasang.',
  'Tunggu sampai pengiriman selesai, lalu pasang lagi.',
);
