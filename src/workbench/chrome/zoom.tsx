import { Button } from '@fluentui/react-components';
import { SubtractRegular, AddRegular } from '@fluentui/react-icons';

export interface ZoomProps {
  /** 1 at 100 %. */
  readonly scale: number;
  onChange(scale: number): void;
  /** Back to what fits the window. */
  onFit(): void;
}

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

/** The next larger or smaller step. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const beyond = STEPS.filter((step) => (step - scale) * direction > 0.001);
  return (direction > 0 ? beyond[0] : beyond.at(-1)) ?? scale;
}

/** How large the sheet is drawn. */
export function Zoom({ scale, onChange, onFit }: ZoomProps) {
  return (
    <div className="zoom" role="group" aria-label="显示比例">
      <Button
        appearance="transparent"
        size="small"
        icon={<SubtractRegular />}
        aria-label="缩小"
        onClick={() => onChange(zoomStep(scale, -1))}
      />
      <Button
        appearance="transparent"
        size="small"
        className="zoom-value"
        title="适合窗口宽度"
        onClick={onFit}
      >
        {Math.round(scale * 100)}%
      </Button>
      <Button
        appearance="transparent"
        size="small"
        icon={<AddRegular />}
        aria-label="放大"
        onClick={() => onChange(zoomStep(scale, 1))}
      />
    </div>
  );
}
