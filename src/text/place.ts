/** A stretch of one file: UTF-16 offsets, `end` exclusive. Lines and columns exist only in reports. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column (UTF-16 code units) with the offset they stand for. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}
