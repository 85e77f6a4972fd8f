/** Superiors' blank workbooks: uploaded and mapped once, filled from the records. */
import type { formActions } from '@core/modules/forms/actions';
import type { RoutesOf } from '@server/runtime/route';
import { fillOfForm } from './fill';
import { listForms, mapForm, removeForm, uploadForm } from './forms';

type Actions = typeof formActions;

export const files = {
  'form.upload': uploadForm,
  'form.map': mapForm,
  'form.list': listForms,
  'form.fill': fillOfForm,
  'form.remove': removeForm,
} satisfies RoutesOf<Actions, 'files'>;
