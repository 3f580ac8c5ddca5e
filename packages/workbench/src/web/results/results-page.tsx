export function ResultsPage({part}: {readonly part: string}) { return <p>todo {part}</p>; }
