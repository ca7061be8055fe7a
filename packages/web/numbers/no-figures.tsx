import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/language.ts'
import { Notice } from '../shell/notice.tsx'
import { inVariant } from '../variants/in-variant.ts'
import type { PlanProblem } from './plan/plan-problem.ts'
import { planWords } from './plan/plan-words.ts'

type Props = {
  project: string
  variant: string
  problem: PlanProblem | null
  /** Opens the place of the plan. */
  show: (path: string) => void
}

/** A plan that cannot be computed: why, and the way to the place. */
export const NoFigures = ({ project, variant, problem, show }: Props) => {
  const words = useWords(planWords)
  const navigate = useNavigate()
  const lead = async () => {
    await navigate({
      to: '/projects/$project/numbers',
      params: { project },
      search: { part: 'plan', ...inVariant(variant) },
    })
    if (problem) show(problem.path)
  }
  return (
    <Notice kind="bad" title={words.cannotCompute}>
      <div>{problem?.sentence ?? words.tooLarge}</div>
      {problem && problem.path !== '' ? (
        <Button mt="xs" size="xs" variant="default" onClick={() => void lead()}>
          {words.showPlace}
        </Button>
      ) : null}
    </Notice>
  )
}
