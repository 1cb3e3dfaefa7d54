// Texts that give orders, in contact fields and in messages, and a model that obeys: shown as text, loading nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { say, sees } from "../support/chat.js";
import { hubspot } from "../support/hubspot.js";
