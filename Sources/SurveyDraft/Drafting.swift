// Drafting.
