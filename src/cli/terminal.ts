import type { Look } from '../report/look.ts';
import type { Io, Output } from './io.ts';

export type ColorWish = 'auto' | 'always' | 'never';

const WIDEST_PROSE = 110;
const NARROWEST_PROSE = 40;

/** What the terminal behind an output can show. */
export function lookOf(
  output: Output,
  env: Io['env'],
  wish: ColorWish,
  shows: Pick<Look, 'info' | 'quiet'>,
): Look {
  const color = wantsColor(output, env, wish);
  return {
    ...shows,
    color,
    links: color && output.isTTY && makesLinks(env),
    width: output.isTTY ? Math.max(NARROWEST_PROSE, Math.min(output.columns ?? 80, WIDEST_PROSE)) : 100,
  };
}

/** The option wins, then FORCE_COLOR (force-color.org), then NO_COLOR (no-color.org), then what stands at the other end. */
function wantsColor(output: Output, env: Io['env'], wish: ColorWish): boolean {
  if (wish !== 'auto') return wish === 'always';
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return output.isTTY && env.TERM !== 'dumb';
}

/** Terminals that turn OSC 8 into links; others might print it, so only those that say who they are get it. */
function makesLinks(env: Io['env']): boolean {
  if (env.CI !== undefined) return false;
  const vte = Number(env.VTE_VERSION ?? '0');
  const programs = ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'Tabby'];
  return (
    vte >= 5000 ||
    env.WT_SESSION !== undefined ||
    env.KONSOLE_VERSION !== undefined ||
    env.KITTY_WINDOW_ID !== undefined ||
    programs.includes(env.TERM_PROGRAM ?? '') ||
    /^(xterm-kitty|xterm-ghostty|alacritty|foot)/.test(env.TERM ?? '')
  );
}
