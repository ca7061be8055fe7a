import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { parquetDataSet } from '@leinwand/adapters/duckdb'
import { importFile } from '@leinwand/adapters/tabular'
import type { DataSet, RejectedRow } from '@leinwand/flow/data-set'
import type { ProfileQuestion } from '@leinwand/flow/profile'
import { byReason } from '../circle/acquire.ts'
import type { Failure, Outcome } from '../outcome.ts'
import type { ImportAccount } from './import-account.ts'
import { setAside } from './set-aside.ts'

/** A file read for looking at it: its rows, how its texts are typed, and how it was read. */
export type ReadData = {
  dataSet: DataSet
  rejected: readonly RejectedRow[]
  rejectedRows: number
  question: Pick<ProfileQuestion, 'typed' | 'parsing'>
  account: ImportAccount
  /** What reading came upon: rows that are in quarantine, formulas that failed … */
  warnings: readonly Failure[]
}

const NO_TEXT: ImportAccount = {
  format: 'parquet',
  encoding: null,
  delimiter: null,
  decimal: null,
  thousands: null,
  skippedLines: 0,
  headerLines: 0,
  footerLines: 0,
  dateFormats: [],
}

const isParquet = async (file: string): Promise<boolean> => {
  const opened = await open(file, 'r').catch(() => null)
  if (!opened) return false
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.toString('latin1') === 'PAR1'
  } catch {
    return false
  } finally {
    await opened.close()
  }
}

/** Reads a file into a directory. Parquet has its types and is looked at where it lies. */
export const readData = async (
  file: string,
  into: { directory: string; now: number; signal?: AbortSignal },
): Promise<Outcome<ReadData>> => {
  if (await isParquet(file)) {
    const read = await parquetDataSet(file, into)
    if (!read.ok) return read
    const { dataSet, columns } = read.value
    return {
      ok: true,
      value: {
        dataSet,
        rejected: [],
        rejectedRows: 0,
        question: { typed: columns },
        account: NO_TEXT,
        warnings: [],
      },
    }
  }
  const imported = await importFile(file, {}, into)
  if (!imported.ok) return { ok: false, failure: byReason(imported.failure) }
  const { dataSet, rejected, rejectedRows, detection, warnings } = imported.value
  const {
    format,
    encoding = null,
    delimiter = null,
    skippedLines,
    headerLines,
    footerLines,
  } = detection.import
  return {
    ok: true,
    value: {
      dataSet,
      rejected,
      rejectedRows,
      question: { parsing: detection.columns },
      warnings: [...setAside(basename(file), rejected, rejectedRows), ...warnings],
      account: {
        ...NO_TEXT,
        format,
        encoding,
        delimiter,
        skippedLines,
        headerLines,
        footerLines,
        thousands: detection.columns.find(({ thousands }) => thousands !== '')?.thousands ?? null,
      },
    },
  }
}
