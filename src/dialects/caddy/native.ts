import type { SourceFile } from '../../text/source.ts';
import type { Config } from './config.ts';

export function isNative({ path, text }: SourceFile): boolean {
  return /\.json$/i.test(path) || /^\s*\{\s*"/.test(text);
}

export function readNative(_file: SourceFile): (version: string) => Config {
  return (version) => ({ version, servers: [], httpPort: 80, httpsPort: 443, remarks: [], hidden: false });
}
