const filter = document.querySelector(".filter");
if (filter) {
  const units = [...document.querySelectorAll("article")];
  const input = filter.querySelector("input");
  const count = filter.querySelector("output");
  const show = () => {
    const words = input.value.trim().toLowerCase();
    let shown = 0;
    for (const unit of units) {
      const found = /^\d+$/.test(words) ? unit.id === words : unit.textContent.toLowerCase().includes(words);
      unit.hidden = words !== "" && !found;
      shown += unit.hidden ? 0 : 1;
    }
    count.textContent = shown + " of " + units.length;
  };
  input.addEventListener("input", show);
  filter.hidden = false;
  show();
}
