export type Confusion = { actual: number; said: number; rows: number; all: number }

/** The pair of classes that is taken for each other most often, by rows; null where none is. */
export const mostConfused = (counts: readonly (readonly number[])[]): Confusion | null =>
  counts
    .flatMap((ofActual, actual) =>
      ofActual.flatMap((rows, said) =>
        said === actual || rows === 0
          ? []
          : [{ actual, said, rows, all: ofActual.reduce((sum, each) => sum + each, 0) }],
      ),
    )
    .reduce<Confusion | null>((most, each) => (most === null || each.rows > most.rows ? each : most), null)
