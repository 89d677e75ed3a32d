import { AV_LOG_QUIET } from 'node-av/constants';
import { Log } from 'node-av/lib';

/** What goes wrong in FFmpeg comes back as errors; its own lines on standard error are for nobody. */
export function silenceFfmpeg(): void {
  Log.setLevel(AV_LOG_QUIET);
}
