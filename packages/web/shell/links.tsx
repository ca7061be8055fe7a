import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Html = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

const AnchorLink = (props: Html & Omit<AnchorProps, 'style'>) => <Anchor {...props} />
const ButtonAnchor = (props: Html & Omit<ButtonProps, 'style'>) => <Button component="a" {...props} />

/** Mantine's link and button as links of the router, with its checked addresses. */
export const TextLink = createLink(AnchorLink)
export const ButtonLink = createLink(ButtonAnchor)
