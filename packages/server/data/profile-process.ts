import { duckdbProfiler } from '@leinwand/adapters/duckdb'
import type { Profile } from '@leinwand/contract'
import { answerServer } from '../jobs/answer-server.ts'
import { done } from '../outcome.ts'
import { contractProfile } from '../understand/contract-profile.ts'
import type { ProfileInput } from './profile-input.ts'

answerServer<ProfileInput, Profile>(
  async ({ directory, dataSet, source, rejected, question }, { signal }) => {
    const profiler = duckdbProfiler({ directory })
    try {
      const profiled = await profiler.profile(dataSet, { ...question, rejected: rejected.length, signal })
      return profiled.ok ? done(contractProfile(profiled.value, source, rejected)) : profiled
    } finally {
      await profiler.close()
    }
  },
)
