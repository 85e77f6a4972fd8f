import { FigureUnits } from '@app/features/overview/figure-units';

definePageConfig({ navigationBarTitleText: '构成单位' });

export default function FigureUnitsIndex() {
  return <FigureUnits />;
}
