import type { Component } from 'vue'
import { Aim, Bell, Coin, Collection, DataAnalysis, Document, EditPen, Files, Medal, OfficeBuilding, Odometer, ScaleToOriginal, Select, Setting, Stamp, Warning } from '@element-plus/icons-vue'
import type { Role } from '@/state/session'

export interface NavigationItem {
  to: string
  title: string
  icon: Component
  roles?: Role[]
}

const OVERSEEING: Role[] = ['department', 'finance', 'treasury', 'auditor', 'admin']

/** What stands in the navigation: only pages that are there, for the roles that may open them. */
export const NAVIGATION: NavigationItem[] = [
  { to: '/today', title: 'nav.today', icon: Bell },
  { to: '/district', title: 'nav.district', icon: DataAnalysis, roles: OVERSEEING },
  { to: '/departments', title: 'nav.departments', icon: OfficeBuilding, roles: OVERSEEING },
  { to: '/projects', title: 'nav.projects', icon: Files },
  { to: '/declarations', title: 'nav.declarations', icon: EditPen },
  { to: '/monitoring', title: 'nav.monitoring', icon: Odometer },
  { to: '/review', title: 'nav.review', icon: Stamp, roles: ['department', 'finance'] },
  { to: '/recheck', title: 'nav.recheck', icon: Aim, roles: ['department', 'finance', 'auditor'] },
  { to: '/documents', title: 'nav.documents', icon: Document, roles: ['unit', 'department', 'finance', 'auditor', 'admin'] },
  { to: '/findings', title: 'nav.findings', icon: Warning },
  { to: '/results', title: 'nav.results', icon: Medal, roles: OVERSEEING },
  { to: '/catalogue', title: 'nav.catalogue', icon: Collection },
  { to: '/rules', title: 'nav.rules', icon: ScaleToOriginal, roles: ['department', 'finance', 'auditor', 'admin'] },
  { to: '/treasury', title: 'nav.treasury', icon: Coin, roles: ['finance', 'treasury', 'auditor'] },
  { to: '/trust', title: 'nav.trust', icon: Select, roles: ['finance', 'auditor', 'admin'] },
  { to: '/administration', title: 'nav.administration', icon: Setting, roles: ['finance', 'admin'] },
]

export function visibleTo(roles: Role[]): NavigationItem[] {
  return NAVIGATION.filter((item) => item.roles === undefined || item.roles.some((role) => roles.includes(role)))
}
