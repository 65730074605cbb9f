-- 010: attachments that cannot be bound with their document (GB/T 9704-2012, 7.3.7).
ALTER TABLE "notice_attachment" ADD COLUMN "apart" INTEGER CHECK ("apart" IN (0, 1));
