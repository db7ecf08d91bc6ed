/** The district's zone until the server has named its own, and where it cannot be asked. */
let zone = 'Asia/Shanghai'

/** Times of signing and due times are official: they are the district's, wherever the device is. */
export const districtZone = (): string => zone

/** Takes the server's zone (`LIANSHU_TIMEZONE`), before anything is drawn. */
export function setDistrictZone(timeZone: string): void {
  zone = timeZone
}
