import type { Remark } from '../../model/remark.ts';
import type { Front } from '../../model/request.ts';
import type { SourceFile } from '../../text/source.ts';
import type { Environment } from './environment.ts';
import type { ProxySection } from './proxy.ts';
import type { Section } from './section.ts';
import type { OwnedSite } from './sites.ts';
import type { Statement } from './statement.ts';

/** A whole config as one version of HAProxy takes it. */
export interface Program {
  readonly version: string;
  readonly front: Front;
  readonly files: readonly SourceFile[];
  readonly sections: readonly Section[];
  readonly outside: readonly Statement[];
  readonly globals: readonly Section[];
  readonly proxies: readonly ProxySection[];
  /** The proxy that a section is; undefined for the other kinds of section. */
  readonly proxyOf: (section: Section) => ProxySection | undefined;
  readonly environment: Environment;
  /** What was found while the lines were read. */
  readonly remarks: readonly Remark[];
  readonly readList: (path: string) => readonly string[] | undefined;
  readonly serversIn: (backend: string) => number | undefined;
  readonly sites: readonly OwnedSite[];
  /** What there is to say of the way through a frontend and a backend. */
  readonly trafficRemarks: (frontend: ProxySection, backend: ProxySection | undefined) => readonly Remark[];
}
