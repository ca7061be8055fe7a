/** A thread's share of a stretch: all shares are equally long but for one, and follow each other. */
export const shareOf = (length: number, thread: number, threads: number): { from: number; to: number } => ({
  from: Math.floor((length * thread) / threads),
  to: Math.floor((length * (thread + 1)) / threads),
})
