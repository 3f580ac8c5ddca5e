const unit =
  /\s?(?:[%‰°µμ×]|(?:[kmµμund]?g|mcg|[mcdk]?m|[mdc]?l|[mµμunp]?mol|cc|ui|iu|ie|u|meq|mval|k?cal|k?j|k?hz|mmhg|bpm|lpm|rpm|h|min|sek|sec|seg|s|t|x|horas|hours|timer|dage|days|días|år|years|años)(?!\p{L}))/iuy;

/** Whether a unit of measurement stands at a place of a text, a blank before it or not. */
export function unitAt(text: string, position: number): boolean {
  unit.lastIndex = position;
  return unit.test(text);
}
