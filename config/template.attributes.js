/** Attributes that Taro's weapp template leaves out: without them no label or role reaches a screen reader. */
const label = { 'aria-label': '' };

module.exports = {
  View: {
    ...label,
    'aria-role': '',
    'aria-hidden': '',
    'aria-pressed': '',
    'aria-expanded': '',
    'aria-disabled': '',
    'aria-valuenow': '',
    'aria-valuemin': '',
    'aria-valuemax': '',
  },
  Input: label,
  Textarea: label,
  Switch: label,
};
