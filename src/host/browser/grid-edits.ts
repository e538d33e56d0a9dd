/** The library's own messages between people who edit one workbook: they carry edits from page to page. */
import type { CollaborationMessage, Model, TransportService } from "@odoo/o-spreadsheet";

export type GridModel = Model;
export type GridMessage = CollaborationMessage;
export type GridTransport = TransportService<CollaborationMessage>;

export type GridEdit = Extract<
  CollaborationMessage,
  { readonly type: "REMOTE_REVISION" | "REVISION_UNDONE" | "REVISION_REDONE" }
>;

/** Where somebody's cursor stands is no edit, and whole workbooks are kept in another way. */
export function isEdit(message: CollaborationMessage): message is GridEdit {
  return (
    message.type === "REMOTE_REVISION" ||
    message.type === "REVISION_UNDONE" ||
    message.type === "REVISION_REDONE"
  );
}
