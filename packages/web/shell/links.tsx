import { Anchor, type AnchorProps, Button, type ButtonProps, Menu, type MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'

type Html = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

const AnchorLink = (props: Html & Omit<AnchorProps, 'style'>) => <Anchor {...props} />
const ButtonAnchor = (props: Html & Omit<ButtonProps, 'style'>) => <Button component="a" {...props} />
const MenuAnchor = (props: Html & Omit<MenuItemProps, 'style'>) => <Menu.Item component="a" {...props} />

/** Mantine's link, button and menu entry as links of the router, with its checked addresses. */
export const TextLink = createLink(AnchorLink)
export const ButtonLink = createLink(ButtonAnchor)
export const MenuLink = createLink(MenuAnchor)
