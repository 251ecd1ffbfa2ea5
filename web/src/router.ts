import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Role } from '@/state/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title, and of the word in the navigation. */
    title?: string
    /** Roles that the page is for; everybody without it. */
    roles?: Role[]
    /** Shown without a session. */
    open?: boolean
  }
}

const OVERSEEING: Role[] = ['department', 'finance', 'treasury', 'auditor', 'admin']

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  { path: '/today', component: () => import('@/pages/today/TodayPage.vue'), meta: { title: 'nav.today' } },
  { path: '/district', component: () => import('@/pages/district/DistrictPage.vue'), meta: { title: 'nav.district', roles: OVERSEEING } },
  { path: '/departments', component: () => import('@/pages/departments/DepartmentsPage.vue'), meta: { title: 'nav.departments', roles: OVERSEEING } },
  { path: '/departments/:code', component: () => import('@/pages/departments/DepartmentPage.vue'), meta: { title: 'nav.departments', roles: OVERSEEING } },
  { path: '/projects', component: () => import('@/pages/projects/ProjectsPage.vue'), meta: { title: 'nav.projects' } },
  {
    path: '/projects/:id',
    component: () => import('@/pages/project/ProjectPage.vue'),
    meta: { title: 'nav.projects' },
    children: [
      { path: '', component: () => import('@/pages/project/OverviewTab.vue') },
      { path: 'money/:year(\\d{4})', component: () => import('@/pages/project/MoneyTab.vue') },
      { path: 'declarations/:year(\\d{4})', component: () => import('@/pages/project/TargetsTab.vue') },
      { path: 'assessments/:year(\\d{4})', component: () => import('@/pages/project/AssessmentTab.vue') },
      { path: 'monitorings/:year(\\d{4})/:month(\\d{1,2})', component: () => import('@/pages/project/MonthTab.vue') },
      { path: 'history/:year(\\d{4})', component: () => import('@/pages/project/HistoryTab.vue') },
    ],
  },
  { path: '/declarations', component: () => import('@/pages/declaring/DeclarationsPage.vue'), meta: { title: 'nav.declarations' } },
  { path: '/review', component: () => import('@/pages/review/ReviewPage.vue'), meta: { title: 'nav.review', roles: ['department', 'finance'] } },
  { path: '/documents', component: () => import('@/pages/documents/DocumentsPage.vue'), meta: { title: 'nav.documents', roles: ['unit', 'department', 'finance', 'auditor', 'admin'] } },
  { path: '/findings', component: () => import('@/pages/findings/FindingsPage.vue'), meta: { title: 'nav.findings' } },
  { path: '/monitoring', component: () => import('@/pages/monitoring/MonitoringPage.vue'), meta: { title: 'nav.monitoring' } },
  { path: '/results', component: () => import('@/pages/results/ResultsPage.vue'), meta: { title: 'nav.results', roles: OVERSEEING } },
  { path: '/catalogue', component: () => import('@/pages/catalogue/CataloguePage.vue'), meta: { title: 'nav.catalogue' } },
  { path: '/treasury', component: () => import('@/pages/treasury/TreasuryPage.vue'), meta: { title: 'nav.treasury', roles: ['finance', 'treasury', 'auditor'] } },
  { path: '/trust', component: () => import('@/pages/trust/TrustPage.vue'), meta: { title: 'nav.trust', roles: ['finance', 'auditor', 'admin'] } },
  { path: '/recheck', component: () => import('@/pages/recheck/RecheckPage.vue'), meta: { title: 'nav.recheck', roles: ['department', 'finance', 'auditor'] } },
  { path: '/rules', component: () => import('@/pages/rules/RulesPage.vue'), meta: { title: 'nav.rules', roles: ['department', 'finance', 'auditor', 'admin'] } },
  { path: '/administration', component: () => import('@/pages/administration/AdministrationPage.vue'), meta: { title: 'nav.administration', roles: ['finance', 'admin'] } },
  { path: '/specimen', component: () => import('@/pages/SpecimenPage.vue'), meta: { title: 'nav.specimen' } },
  { path: '/signed-out', component: () => import('@/pages/SignedOutPage.vue'), meta: { open: true } },
  { path: '/:unknown(.*)*', component: () => import('@/pages/UnknownPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
