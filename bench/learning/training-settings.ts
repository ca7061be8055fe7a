export type TrainingSettings = {
  /** Rows to train on; as many as there are behind them in the file are held out. */
  train: number
  columns: number
  trees: number
  leaves: number
  learningRate: number
  threads: number
}

/** `bytes`: by how much the peak of the process's memory grew while it trained. */
export type TrainingFigures = {
  name: string
  seconds: number
  cpuSeconds: number
  logLoss: number
  bytes: number
}

export type TrainingResult = TrainingFigures | { skipped: string }
